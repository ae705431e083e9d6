import { Component, type ErrorInfo, type ReactNode } from 'react';
import { ScreenFault } from './states.tsx';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** Shown instead; by default a sentence and a button that tries again. */
  readonly fallback?: (reset: () => void, fault: Error) => ReactNode;
}

/** Keeps a fault of one part from taking the page with it. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly fault: Error | null }> {
  override state: { readonly fault: Error | null } = { fault: null };

  static getDerivedStateFromError(fault: Error): { readonly fault: Error } {
    return { fault };
  }

  override componentDidCatch(fault: Error, info: ErrorInfo): void {
    console.error(fault, info.componentStack);
  }

  override render(): ReactNode {
    const { fault } = this.state;
    if (!fault) return this.props.children;
    const reset = () => this.setState({ fault: null });
    return this.props.fallback ? this.props.fallback(reset, fault) : <ScreenFault reset={reset} />;
  }
}
